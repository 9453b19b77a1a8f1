package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.RegisterFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The shipped schemas say what the readers do; {@code -Dgolden=accept} renews them. */
class SchemaTest {

  private static final Path FOLDER = Path.of("src/main/resources/fi/seloste/schema");
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  @Test
  void theJobSchemaIsThatOfTheReader() throws IOException {
    assertShipped("job.schema.json", JobFiles.schema());
  }

  @Test
  void theRegisterSchemaIsThatOfTheReader() throws IOException {
    assertShipped("register.schema.json", RegisterFile.schema());
  }

  private static void assertShipped(String name, Map<String, Object> schema) throws IOException {
    String text = JSON.writeValueAsString(schema).replace("\r\n", "\n") + "\n";
    if ("accept".equals(System.getProperty("golden"))) {
      Files.writeString(FOLDER.resolve(name), text);
    }
    assertThat(Files.readString(FOLDER.resolve(name))).isEqualTo(text);
  }
}
