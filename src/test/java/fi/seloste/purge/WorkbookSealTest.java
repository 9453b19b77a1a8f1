package fi.seloste.purge;

import static org.assertj.core.api.Assertions.assertThat;

import fi.seloste.match.FileCoverage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkbookSealTest {

  private static final Map<String, String> MANIFEST = Map.of("run", "1", "job", "x");

  @Test
  void holdsWhateverTheOrderOfRows() {
    Map<String, String> sealed =
        WorkbookSeal.sealed(MANIFEST, List.of("g1", "g2"), List.of("r1 a", "r2 a"), Lines.KEY);
    assertThat(sealed).containsEntry("groups", "2").containsEntry("records", "2");
    assertThat(WorkbookSeal.intact(sealed, List.of("g2", "g1"), List.of("r2 a", "r1 a"), Lines.KEY))
        .isTrue();
  }

  @Test
  void breaksWhenAnythingIsChanged() {
    List<String> groups = List.of("g1", "g2");
    List<String> records = List.of("r1 a");
    Map<String, String> sealed = WorkbookSeal.sealed(MANIFEST, groups, records, Lines.KEY);
    assertThat(WorkbookSeal.intact(sealed, List.of("g1"), records, Lines.KEY)).isFalse();
    assertThat(WorkbookSeal.intact(sealed, groups, List.of("r1 b"), Lines.KEY)).isFalse();
    assertThat(WorkbookSeal.intact(sealed, List.of("g1"), List.of("g2", "r1 a"), Lines.KEY))
        .isFalse();
    Map<String, String> other = new HashMap<>(sealed);
    other.put("run", "2");
    assertThat(WorkbookSeal.intact(other, groups, records, Lines.KEY)).isFalse();
    other = new HashMap<>(sealed);
    other.put("more", "");
    assertThat(WorkbookSeal.intact(other, groups, records, Lines.KEY)).isFalse();
    other = new HashMap<>(sealed);
    other.remove("hmac");
    assertThat(WorkbookSeal.intact(other, groups, records, Lines.KEY)).isFalse();
  }

  @Test
  void namesAGroupBySourceRuleAndAction() {
    assertThat(WorkbookSeal.groupId("a", "b", "erase"))
        .matches("[0-9a-f]{12}")
        .isNotEqualTo(WorkbookSeal.groupId("a", "b", "hide"))
        .isNotEqualTo(WorkbookSeal.groupId("ab", "", "erase"));
  }

  @Test
  void hashesTheSourcesWhateverTheirOrder() {
    FileCoverage one = file("a", "1.csv", "x");
    FileCoverage two = file("a", "2.csv", "y");
    assertThat(SourcesDigest.of(List.of(one, two)))
        .hasSize(64)
        .isEqualTo(SourcesDigest.of(List.of(two, one)))
        .isNotEqualTo(SourcesDigest.of(List.of(one)))
        .isNotEqualTo(SourcesDigest.of(List.of(one, file("a", "2.csv", "z"))))
        .isNotEqualTo(SourcesDigest.of(List.of(one, file("b", "2.csv", "y"))));
  }

  private static FileCoverage file(String source, String name, String sha256) {
    return new FileCoverage(source, name, "csv", "read", null, 1, sha256, List.of(), List.of());
  }
}
