package fi.seloste.match;

import java.util.List;
import java.util.stream.Stream;

/**
 * Someone with a ban is in a list that the ban forbids: {@code marketing-ban} in marketing, {@code
 * directory-ban} in a directory.
 */
final class BanIgnoredCheck implements Check {

  private static final String DIRECTORY = "directory-ban";

  @Override
  public String code() {
    return "ban-ignored";
  }

  @Override
  public List<String> law() {
    return List.of("GDPR 21(3)", "917/2014 200 §");
  }

  @Override
  public boolean acrossSources() {
    return true;
  }

  @Override
  public Stream<Discrepancy> discrepancies(Case found) {
    Declarations declarations = new Declarations(found);
    return Sightings.of(found, this)
        .map(
            seen -> {
              boolean directory = seen.detail().equals(DIRECTORY);
              String ban = directory ? DIRECTORY : "marketing-ban";
              return new Draft(this, Severity.HIGH)
                  .at(seen)
                  .notice(declarations.sentence(ban))
                  .law(directory ? List.of("GDPR 5(1)(a)", "GDPR 5(1)(b)") : law())
                  .how(ban)
                  .done();
            });
  }
}
