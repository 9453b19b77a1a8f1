package fi.seloste.match;

import fi.seloste.declare.Folding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The notice does not name one controller: it names a group of companies, which is no legal person
 * (detail {@code group}), or it uses names that differ (detail {@code names}). A name with and
 * without its legal form is the same name.
 */
final class NoticeControllerCheck implements Check {

  private static final Set<String> FORMS =
      Set.of("oy", "oyj", "ab", "abp", "ky", "kb", "ay", "osk", "ry", "rf", "sr", "tmi", "ltd");

  private static final Pattern GROUP =
      Pattern.compile("\\S*(konserni|konsernin|koncern|koncernen)|group");

  private static final Pattern BLANK = Pattern.compile(" ");

  @Override
  public String code() {
    return "notice-controller";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 4(7)", "GDPR 13(1)(a)");
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.concat(
            Stream.of(found.register().controller()),
            found.register().notice().controllers().stream())
        .filter(name -> !name.isBlank())
        .forEach(name -> names.putIfAbsent(withoutForm(name), name.strip()));
    boolean group = names.values().stream().anyMatch(NoticeControllerCheck::group);
    if (!group && names.size() < 2) {
      return Stream.empty();
    }
    return Stream.of(
        new Draft(this, Severity.MEDIUM)
            .detail(group ? "group" : "names")
            .law(group ? List.of("GDPR 4(7)", "GDPR 13(1)(a)", "GDPR 26") : law())
            .argument("names", String.join(", ", names.values()))
            .how(group ? "group" : "names")
            .done());
  }

  private static Stream<String> words(String name) {
    return BLANK.splitAsStream(Folding.fold(name.replace(',', ' ')));
  }

  private static String withoutForm(String name) {
    return words(name).filter(word -> !FORMS.contains(word)).toList().toString();
  }

  /** A name of a group, unless it is the name of a company: {@code Esimerkki Group Oy} is one. */
  private static boolean group(String name) {
    return words(name).anyMatch(word -> GROUP.matcher(word).matches())
        && words(name).noneMatch(FORMS::contains);
  }
}
