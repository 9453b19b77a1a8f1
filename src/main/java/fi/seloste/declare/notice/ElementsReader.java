package fi.seloste.declare.notice;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds which of the elements of GDPR 13, 14 and 30 a notice states. */
final class ElementsReader {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Map<String, Pattern> RIGHTS = rights();
  private static final Pattern BASIS =
      Pattern.compile(
          "suostumuksella|suostumukse[en]n? perust|perustuu (?:\\S+ ){0,4}(?:suostumu|sopimu|oikeute|laki)"
              + "|oikeutet\\S+ etu|lakisäätei\\S+ velvoi|sopimuksen täytän|berättigat intresse"
              + "|samtycke|rättslig (?:grund|förpliktelse)|legitimate interest|legal obligation"
              + "|performance of (?:a|the) contract|lawful basis|based on (?:your )?consent"
              + "|fullgör\\S+ av (?:\\S+ )?avtal",
          FLAGS);
  private static final Pattern SAFE =
      Pattern.compile(
          "palomuur|salasan|käyttäjätunnu|salaus|salattu|lukit|brandvägg|lösenord|krypter|firewall"
              + "|password|encrypt|access control|käyttöoikeu",
          FLAGS);
  private static final Pattern ADDRESS =
      Pattern.compile(
          "@|\\(at\\)|puh|tel\\b|\\+358|(?<!\\d)0\\d{1,3}[ -]?\\d{3}|email protected", FLAGS);

  private final Set<String> states = new LinkedHashSet<>();

  void read(Passage passage) {
    String text = passage.text();
    boolean rights = passage.in(Section.RIGHTS);
    for (Map.Entry<String, Pattern> right : RIGHTS.entrySet()) {
      if (right.getValue().matcher(text).find()
          && (rights || speaksOfRights(text) || right.getKey().equals("complaint"))) {
        states.add(right.getKey());
      }
    }
    if (passage.in(Section.PURPOSES)) {
      states.add("purposes");
    }
    boolean basis = BASIS.matcher(text).find();
    if (passage.in(Section.LEGAL_BASIS)
        || (basis && passage.inAny(Section.PURPOSES, Section.OTHER))) {
      states.add("legal-basis");
    }
    if (passage.in(Section.CONTACT)
        || (passage.in(Section.CONTROLLER) && ADDRESS.matcher(text).find())
        || (passage.in(Section.CONTROLLER)
            && text.matches(
                "(?isu).*(?:yhteyshenkilö|yhteyttä|kysymyksiin|yhteydenotot|kontakt|contact).*"))) {
      states.add("contact");
    }
    if (passage.in(Section.PROTECTION)
        || (SAFE.matcher(text).find() && !rights && !passage.in(Section.CONTENTS))) {
      states.add("security");
    }
  }

  private static boolean speaksOfRights(String text) {
    return text.matches(
        "(?isu).*(?:oikeu|voi (?:\\S+ ){0,4}(?:kieltää|pyytää|tarkastaa|vaatia|peruuttaa)|milloin tahansa"
            + "|pyyt|pyynn|rätt|kan när som helst|right|may (?:\\S+ )?(?:request|prohibit|object)|you can).*");
  }

  void add(String element, boolean stated) {
    if (stated) {
      states.add(element);
    }
  }

  List<String> states() {
    return fi.seloste.declare.NoticeElements.ALL.stream().filter(states::contains).toList();
  }

  private static Map<String, Pattern> rights() {
    Map<String, String> words = new LinkedHashMap<>();
    words.put(
        "access",
        "tarkast(?!el)|tarkist|oikeus (?:saada|tietää|nähdä)|pääsy (?:\\S+ )?tieto|saada pääsy|granska"
            + "|tillgång till|få veta|insyn|kontrollera|right (?:of|to) access|access (?:to )?"
            + "(?:your|his|their|the|personal)|inspect|obtain (?:a )?(?:copy|confirmation)|know what|access,");
    words.put(
        "rectification",
        "oikais|korja|muutoksi|täydentä|rätta|rättelse|korriger|rectif|correct|amend");
    words.put(
        "erasure",
        "(?:tieto|tiedo|ne |itse|häntä)\\S* (?:\\S+ ){0,4}(?:poist|unoh)|poistami|poisto|poistaa|poista|tulla unohdetuksi|rader|bli bortgl|strykas|eras|delet|be forgotten|removal");
    words.put("restriction", "rajoit|begräns|restrict");
    words.put(
        "portability",
        "järjestelmästä toise|siirrettäv|siirtää (?:\\S+ ){0,4}(?:toise|rekisterinpit)|siirtämi|dataportab|överföra|överförbar|portab|överföring av uppgifter");
    words.put(
        "objection",
        "vastust|kieltää|kielto|pois(?:taa)? (?:\\S+ ){0,3}suoramark|suoramarkkinoin\\S+ (?:\\S+ ){0,2}pois|tietonsa pois|invänd|motsätt|förbjud|neka|object|opt[ -]?out|prohibit|oppose");
    words.put(
        "withdrawal",
        "(?:peruut|peru)\\S* (?:\\S+ ){0,3}suostumu|suostumu\\S* (?:\\S+ ){0,4}(?:peruut|peru)|återkall|återta|withdraw");
    words.put(
        "complaint",
        "valitu|valvontaviranomai|tietosuojavaltuutet|klagomål|besvär (?:hos|till)|dataombuds|tillsynsmynd|complaint|supervisory authority|data protection ombudsman");
    Map<String, Pattern> patterns = new LinkedHashMap<>();
    words.forEach((element, pattern) -> patterns.put(element, Pattern.compile(pattern, FLAGS)));
    return patterns;
  }
}
