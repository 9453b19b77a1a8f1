package fi.seloste.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * The endings that surnames of Finland are made with (-nen, -mäki, -ström …), for the names that no
 * list holds. They tell something only of a word with a capital: -nen makes adjectives too.
 */
final class SurnamePattern {

  private static final String FINNISH =
      "nen mäki niemi lahti ranta saari salo koski virta kangas joki järvi vaara aho nurmi harju"
          + " korpi pelto luoma lampi suo oja maa pää kallio vuori viita korte talo kylä lehto metsä"
          + " rinne oksa silta kari puro niitty sivu perä";
  private static final String FINNISH_FORMS =
      "sen selle sta selta sella mäen niemen lahden rannan saaren salon kosken virran joen järven"
          + " vaaran ahon nurmen harjun korven pellon luoman lammen ojan maan pään kallion vuoren"
          + " talon kylän lehdon metsän";
  private static final String SWEDISH =
      "ström qvist kvist berg lund gren roos holm man mann sson son stedt blad blom dahl stein fors"
          + " björk strand wall vall nius lius rius ander bäck backa back gård näs roth feldt felt"
          + " hjelm quist vik mark sten borg fält";
  private static final String FOREIGN =
      "ov ova ev eva enko tšenko chenko chuk czyk ski ska sky skij skaja skaya yan ian oğlu oglu"
          + " zadeh ić vić vic escu mets mäe saar puu";

  /** Words that end as surnames do and are none. */
  private static final String NOT =
      "minen llinen mainen hminen nainen inainen kainen punainen sininen keltainen tekninen"
          + " tuminen uminen itunen person lesson season reason sson";

  private static final byte[][][] ENDINGS = byLastByte(FINNISH + " " + SWEDISH + " " + FOREIGN);
  private static final byte[][][] FORMS = byLastByte(FINNISH_FORMS);
  private static final byte[][][] EXCLUDED = byLastByte(NOT.replace(" sson", ""));
  private static final byte[][][] LA =
      byLastByte("ela elä ola ölä ula ylä kkala ppala ttala ikkälä");

  /** The shortest name worth a guess, in bytes: Lampi, Aholla. */
  private static final int SHORTEST = 6;

  private SurnamePattern() {}

  /** Whether the word ends as a surname does; its case is not looked at. */
  static boolean fits(byte[] b, int from, int to) {
    if (to - from < SHORTEST || longest(EXCLUDED, b, from, to) > 0) {
      return false;
    }
    return hasStem(ENDINGS, b, from, to) || hasStem(LA, b, from, to) || hasStem(FORMS, b, from, to);
  }

  /** Whether the word ends with {@code -nen}, the ending of every third Finn. */
  static boolean isNen(byte[] b, int from, int to) {
    return to - from >= SHORTEST
        && longest(EXCLUDED, b, from, to) == 0
        && ends(b, from, to, NameWords.bytes("nen"));
  }

  private static boolean hasStem(byte[][][] endings, byte[] b, int from, int to) {
    int length = longest(endings, b, from, to);
    return length > 0 && to - from - length >= 2;
  }

  private static int longest(byte[][][] endings, byte[] b, int from, int to) {
    int longest = 0;
    for (byte[] ending : endings[lower(b[to - 1]) & 0xFF]) {
      if (ending.length > longest && ends(b, from, to, ending)) {
        longest = ending.length;
      }
    }
    return longest;
  }

  private static boolean ends(byte[] b, int from, int to, byte[] ending) {
    int start = to - ending.length;
    if (start < from) {
      return false;
    }
    for (int i = 0; i < ending.length; i++) {
      if (lower(b[start + i]) != ending[i]) {
        return false;
      }
    }
    return true;
  }

  /** Lower case of ASCII, and of the second byte of Å, Ä, Ö and their like. */
  private static byte lower(byte c) {
    if ((c >= 'A' && c <= 'Z') || ((c & 0xFF) >= 0x80 && (c & 0xFF) <= 0x9E)) {
      return (byte) (c + 0x20);
    }
    return c;
  }

  private static byte[][][] byLastByte(String words) {
    List<List<byte[]>> lists = new ArrayList<>();
    for (int i = 0; i < 256; i++) {
      lists.add(new ArrayList<>());
    }
    for (String word : words.split(" ", -1)) {
      byte[] bytes = NameWords.bytes(word);
      lists.get(bytes[bytes.length - 1] & 0xFF).add(bytes);
    }
    return lists.stream().map(list -> list.toArray(byte[][]::new)).toArray(byte[][][]::new);
  }
}
