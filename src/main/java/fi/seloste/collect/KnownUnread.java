package fi.seloste.collect;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Kinds of files that are known, and not read: they are told by their kind and counted. */
final class KnownUnread {

  /** Kind, offset, first bytes in hexadecimal ({@code ..} is any byte); or kind and endings. */
  private static final String KINDS =
      """
      image 0 89504e47
      image 0 ffd8ff
      image 0 47494638
      image 0 49492a00
      image 0 4d4d002a
      image 0 424d............0000
      image 0 52494646........57454250
      image 0 38425053
      image 0 0000000c6a5020200d0a
      image 4 6674797068656963
      image 4 6674797061766966
      image 4 667479706d696631
      image 0 00000100
      image 0 010009000003
      image 0 d7cdc69a
      image 40 20454d46
      video 0 52494646........41564920
      video 0 1a45dfa3
      video 4 66747970
      video 4 6d6f6f76
      video 4 6d646174
      video 4 77696465
      video 0 000001ba
      video 0 000001b3
      video 0 464c5601
      video 0 3026b2758e66cf11
      drawing 0 41433130
      drawing 0 4143312e
      drawing 0 49534f2d31303330332d3231
      drawing 0 444746
      program 0 4d5a
      program 0 7f454c46
      program 0 cafebabe
      program 0 feedface
      program 0 feedfacf
      program 0 cefaedfe
      program 0 cffaedfe
      program 0 0061736d
      program 0 6465780a
      archive 0 526172211a07
      archive 0 4d534346
      archive 0 28b52ffd
      archive 0 1f9d
      archive 0 04224d18
      archive 0 60ea
      archive 2 2d6c68
      archive 0 78617221
      archive 0 213c617263683e
      archive 0 30373037
      archive 32769 4344303031
      archive 0 213c617263683e
      database 0 53514c69746520666f726d6174
      database 0 000100005374616e64617264204a6574
      database 0 000100005374616e6461726420414345
      database 0 50475450
      database 0 50415231
      database 0 5047444d50
      mail-store 0 2142444e
      font 0 00010000
      font 0 4f54544f
      font 0 774f4646
      font 0 774f4632
      secret-store 0 03d9a29a
      secret-store 0 85010c
      secret-store 0 feedfeed
      sound 0 464f524d........41494646
      sound 0 2e736e64
      sound 0 4d546864
      """;

  private static final String ENDINGS =
      """
      drawing .dwg .dxf .dgn .rvt .skp .stp .step .iges .igs .ifc .3dm .stl
      image .psd .heic .raw .cr2 .nef .xcf .indd .ai .eps
      video .mp4 .mov .avi .mkv .wmv .mpg .mpeg .ts
      program .exe .dll .so .jar .class .apk .msi .bin .sys .iso .vmdk .vhd .dmg
      database .mdb .accdb .dbf .sqlite .db .bak .mdf
      mail-store .pst .ost .nsf
      archive .rar .cab .zst .lz4 .z .arj .lzh
      font .ttf .otf .woff .woff2 .pfb
      """;

  private record Magic(String kind, int offset, String bytes) {

    boolean matches(Head head) {
      if (head.bytes().length < offset + bytes.length() / 2) {
        return false;
      }
      for (int i = 0; i < bytes.length(); i += 2) {
        String wanted = bytes.substring(i, i + 2);
        if (!wanted.equals("..")
            && (byte) HexFormat.fromHexDigits(wanted) != head.bytes()[offset + i / 2]) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Magic> MAGICS =
      KINDS
          .lines()
          .map(line -> line.strip().split(" "))
          .map(parts -> new Magic(parts[0], Integer.parseInt(parts[1]), parts[2]))
          .toList();

  private KnownUnread() {}

  /** Why the file is not read, if its kind is known. */
  static Optional<Reason> of(Head head) {
    Optional<String> kind =
        MAGICS.stream().filter(magic -> magic.matches(head)).map(Magic::kind).findFirst();
    if (kind.isEmpty()) {
      kind = named(head);
    }
    return kind.map(known -> Reason.of("unread-" + known));
  }

  /** Text that only a drawing program understands; it would pass for a list of words. */
  static boolean drawing(Head head) {
    return head.endsWith(".dxf") && head.holds("SECTION", 200);
  }

  private static Optional<String> named(Head head) {
    return ENDINGS
        .lines()
        .map(line -> line.strip().split(" "))
        .filter(parts -> head.endsWith(Arrays.copyOfRange(parts, 1, parts.length)))
        .map(parts -> parts[0])
        .findFirst();
  }
}
