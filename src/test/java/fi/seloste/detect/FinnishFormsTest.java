package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinnishFormsTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "virtanen, virtasen",
    "virtanen, virtaselle",
    "virtanen, virtasta",
    "lahti, lahden",
    "niemi, niemen",
    "koski, koskella",
    "mäki, mäen",
    "mäkelä, mäkelällä",
    "laine, laineen",
    "laine, lainetta",
    "aalto, aallon",
    "matti, matille",
    "pekka, pekan",
    "seppo, sepon",
    "kangas, kankaan",
    "markus, markuksen",
    "nguyen, nguyenin",
    "lindström, lindströmille",
    "osoite, osoitteen",
    "puhelin, puhelimen",
    "asiakas, asiakkaan",
    "tilaus, tilauksen",
    "päätös, päätöksen",
    "kohde, kohteen"
  })
  void makesTheSingularForms(String word, String form) {
    Set<String> forms = new HashSet<>();

    FinnishForms.singular(word, (stem, endings) -> endings.forEach(e -> forms.add(stem + e)));

    assertThat(forms).contains(form).doesNotContain(word);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "lasku, laskujen",
    "tieto, tietoja",
    "kohde, kohteiden",
    "palaute, palautteita",
    "kielto, kieltoja",
    "puhelin, puhelimien"
  })
  void makesTheCommonPluralForms(String word, String form) {
    Set<String> forms = new HashSet<>();

    FinnishForms.plural(word, (stem, endings) -> endings.forEach(e -> forms.add(stem + e)));

    assertThat(forms).contains(form);
  }
}
