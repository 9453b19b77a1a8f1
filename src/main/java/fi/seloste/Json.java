package fi.seloste;

import fi.seloste.declare.Category;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The state's own records as JSON: a category is its id. */
final class Json {

  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(module()).build();

  private Json() {}

  static byte[] write(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  static <T> T read(byte[] json, Class<T> type) {
    return MAPPER.readValue(json, type);
  }

  private static SimpleModule module() {
    SimpleModule module = new SimpleModule();
    module.addSerializer(
        Category.class,
        new ValueSerializer<>() {
          @Override
          public void serialize(
              Category category, JsonGenerator out, SerializationContext context) {
            out.writeString(category.id());
          }
        });
    module.addDeserializer(
        Category.class,
        new ValueDeserializer<>() {
          @Override
          public Category deserialize(JsonParser in, DeserializationContext context) {
            return Category.of(in.getString());
          }
        });
    return module;
  }
}
