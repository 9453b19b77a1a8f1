package fi.seloste;

import fi.seloste.declare.Category;
import fi.seloste.detect.Cohort;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** The state's own records as JSON: a category is its id, a cohort its three parts. */
final class Json {

  /** Maps in the order of their keys: the same value is the same bytes in every process. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(module())
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

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
    module.addKeySerializer(
        Cohort.class,
        new ValueSerializer<>() {
          @Override
          public void serialize(Cohort cohort, JsonGenerator out, SerializationContext context) {
            out.writeName(
                String.join("\n", cohort.subjects(), cohort.recipient(), "" + cohort.met()));
          }
        });
    module.addKeyDeserializer(
        Cohort.class,
        new KeyDeserializer() {
          @Override
          public Object deserializeKey(String key, DeserializationContext context) {
            String[] parts = key.split("\n", -1);
            return new Cohort(parts[0], parts[1], Long.parseLong(parts[2]));
          }
        });
    return module;
  }
}
