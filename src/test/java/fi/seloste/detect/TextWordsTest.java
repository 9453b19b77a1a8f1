package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.declare.Category;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWordsTest {

  @ParameterizedTest(name = "{1} tells {0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          health | Asiakkaalla vaikea sairaus, soitto vasta iltapäivällä
          health | kertoi sairaudestaan
          health | äidillä diabetes
          health | DIABEETIKKO
          health | tarjoilussa gluteeniton vaihtoehto
          health | keliakia
          health | pähkinäallergia
          health | laktoosi-intoleranssi
          health | siitepölyallergian takia ikkunat kiinni
          health | vammainen, invapysäköintilupa
          health | Asiakkaalla syöpä, lykätään
          health | rintasyöpä todettu
          health | syövän takia siirretty
          health | olen raskaana
          health | masennuslääkitys
          health | työkyvyttömyyseläkkeellä
          health | saikulla ensi viikkoon
          health | SAIRASLOMALLA 1.12. asti
          health | joutui sairaalaan, siirretään aikaa
          health | kulkee pyörätuolilla
          health | käyttää rollaattoria
          health | lääkärintodistus toimitettu
          health | MS-tauti
          health | HIV
          health | autismin kirjo
          health | huonokuuloinen, tekstiviesti
          health | muistisairas isä
          health | Syopa todettu
          health | kemikaaliyliherkkä
          health | är sjukskriven
          health | sjuk igen
          health | allergisk mot nötter
          health | sitter i rullstol
          health | gravid
          health | har diabetes
          health | on sick leave until Monday
          health | wheelchair access needed
          health | nut allergy
          health | she is pregnant
          health | diagnosed with epilepsy
          religion | uskonto: ortodoksi
          religion | kirkosta eronnut
          religion | kuuluu kirkkoon
          religion | asiakas on muslimi
          religion | juutalainen perhe
          religion | Jehovan todistaja
          religion | helluntailainen
          religion | halal-ruoka
          religion | är muslim
          religion | religiös övertygelse
          religion | Catholic family
          ethnic-origin | romaniperhe
          ethnic-origin | saamelainen
          ethnic-origin | etninen tausta
          ethnic-origin | maahanmuuttajataustainen
          ethnic-origin | etnisk bakgrund
          ethnic-origin | ethnic origin unknown
          political-opinion | puolueen jäsen
          political-opinion | on perussuomalainen
          political-opinion | demari
          political-opinion | ehdolla kuntavaaleissa
          political-opinion | politisk åsikt
          political-opinion | party member
          trade-union | liiton jäsen, alennus 10 %
          trade-union | ammattiliiton kautta
          trade-union | AMMATTILIITTO
          trade-union | pääluottamusmies
          trade-union | Rakennusliitto
          trade-union | medlem i facket
          trade-union | fackförbund
          trade-union | trade union discount
          sexual-orientation | homoseksuaali
          sexual-orientation | lesbo
          sexual-orientation | samaa sukupuolta oleva puoliso
          sexual-orientation | homosexuell
          sexual-orientation | same-sex couple
          biometric | sormenjälkitunnistus käytössä
          biometric | kasvojentunnistus
          biometric | fingeravtryck
          biometric | facial recognition
          criminal-offence | rikosrekisteri tarkistettu
          criminal-offence | rikosilmoitus tehty
          criminal-offence | sai tuomion petoksesta
          criminal-offence | on vankilassa
          criminal-offence | rattijuopumus
          criminal-offence | dömd för misshandel
          criminal-offence | sitter i fängelse
          criminal-offence | criminal record
          criminal-offence | drunk driving
          """)
  void findsWordsOfTheSpecialCategories(String category, String text) {
    assertThat(found(text)).contains(category);
  }

  @ParameterizedTest(name = "{0} tells nothing")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sairaan hyvä palvelu
          kattotyöt alkavat maanantaina
          terveisin Matti
          terve!
          Terveiset asentajalle
          puolueeton arvio
          puolueellinen lausunto
          syöpynyt katto
          pelti syöpyy
          raskaan kaluston katsastus
          raskas perävaunu
          laakeri rikki
          Romania
          romahtanut katto
          vesikatto homehtunut
          homogeeninen pinta
          homologointi puuttuu
          rikkoutunut ikkuna
          asiakas rikkoi sopimuksen
          Varkauden toimipiste
          hinta masentava
          account disabled
          order cancelled
          uskollinen asiakas
          uskon että tulee
          uskomaton hinta
          Islannista tuotu
          Kristiina soitti
          Kristian Kristensen
          keskustan liike
          vihreä katto
          browser fingerprint mismatch
          tuomiokirkon kulmalla
          tuki ok
          tukirakenne vaihdettu
          Kirkkokatu 5
          sjukt bra service
          liike suljettu
          liittolaiset
          liittymän kaapeli
          Sairaalan katto uusitaan
          Sairaalakatu 3
          lääkäriasema asiakkaana
          ajoneuvo ajokiellossa
          kipeästi remontin tarpeessa
          suoramarkkinointi kielletty
          vikadiagnoosi tehty
          diagnostiikka
          sadekuuroja
          Vammalan toimipiste
          vuokra-auto
          hylätty katsastus
          jarrut syttyy
          kiitos hyvästä palvelusta
          Hyvää joulua kaikille
          EU ja Euroopan unioni
          Union Square
          race car
          avbrott i leveransen
          rörbrott i källaren
          samma adress som förut
          the rapid response
          convenient time
          sick of waiting
          organisation
          polish the roof
          perustukset kunnossa
          puoli tuntia myöhässä
          kuumailmapuhallin
          leikkaus reunasta
          salainen numero
          ''
          """)
  void tellsNothingOfNearMisses(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void findsAllCategoriesOfOneNote() {
    assertThat(found("Sairauslomalla, ammattiliiton jäsen, uskonto ev.lut."))
        .containsExactly("health", "religion", "trade-union");
  }

  @Test
  void findsAPhraseAcrossLineBreaksAndSigns() {
    assertThat(found("kirkosta\n  eronnut")).containsExactly("religion");
    assertThat(found("LIITON-JÄSEN")).containsExactly("trade-union");
  }

  @Test
  void findsAWordAtBothEndsOfTheText() {
    assertThat(found("diabetes")).containsExactly("health");
    assertThat(found("(diabetes)")).containsExactly("health");
  }

  @Test
  void readsLettersWrittenWithCombiningMarks() {
    assertThat(found("syo\u0308pa\u0308")).containsExactly("health");
  }

  @Test
  void looksOnlyAtTheSlice() {
    byte[] text = "xx diabetes yy".getBytes(StandardCharsets.UTF_8);

    assertThat(TextWords.categories(text, 0, 2)).isZero();
    assertThat(TextWords.categories(text, 3, 11)).isNotZero();
  }

  private static List<String> found(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long bits = TextWords.categories(bytes, 0, bytes.length);
    List<Category> special = Category.all().stream().filter(Category::special).toList();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < special.size(); i++) {
      if ((bits >>> i & 1) != 0) {
        ids.add(special.get(i).id());
      }
    }
    return ids;
  }
}
