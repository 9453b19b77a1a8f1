package fi.seloste.declare;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads register files. */
public final class RegisterFile {

  /** What a job's {@code subjects} must name. */
  public static final String GROUP = "subject group";

  private RegisterFile() {}

  /**
   * What came of a register file.
   *
   * @param register the register; null when there are mistakes
   * @param groups the subject groups that a job may name; empty when the register names none
   * @param sha256 the hash of the file's bytes
   * @param mistakes all mistakes, in the order of the file
   */
  public record Read(
      @Nullable Register register, List<String> groups, String sha256, List<Mistake> mistakes) {}

  /**
   * Reads a register file whole.
   *
   * @param path where it is
   * @param name how mistakes name it
   */
  public static Read read(Path path, String name) {
    YamlFile yaml = YamlFile.read(path, name);
    if (yaml.root() == null) {
      return new Read(null, List.of(), yaml.sha256(), yaml.mistakes());
    }
    Path folder = path.toAbsolutePath().getParent();
    Reading in = Reading.of(name, folder == null ? path : folder, List.of(RegisterForm.FORM));
    if (yaml.root() instanceof Node.Mapping mapping && has(mapping, "job")) {
      in.mistake(mapping.place(), "this is a job file; give the register file here");
      return new Read(null, List.of(), yaml.sha256(), in.mistakes());
    }
    Register register = RegisterForm.FORM.read(yaml.root(), in);
    List<String> groups = in.defined(GROUP);
    if (groups.isEmpty()) {
      groups = in.referredTo(GROUP);
    } else {
      in.settle(GROUP, groups, "under subjects of this register");
    }
    List<Mistake> mistakes = in.mistakes();
    return new Read(mistakes.isEmpty() ? register : null, groups, yaml.sha256(), mistakes);
  }

  /** The JSON Schema of register files (draft 2020-12). */
  public static Map<String, Object> schema() {
    return schema("register", "Seloste register file", RegisterForm.FORM);
  }

  /** A whole schema document. */
  public static Map<String, Object> schema(String id, String title, Form<?> form) {
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$id", "urn:seloste:" + id);
    schema.put("title", title);
    schema.putAll(form.schema());
    return schema;
  }

  /** The form of a register file: for saying where a misplaced key belongs. */
  public static Form<Register> form() {
    return RegisterForm.FORM;
  }

  private static boolean has(Node.Mapping mapping, String key) {
    return mapping.entries().stream().anyMatch(entry -> entry.key().equals(key));
  }
}
