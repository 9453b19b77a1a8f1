package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job as a real process, killed as the power fails, and repeated. */
class KillTest {

  private final KillHarness harness = new KillHarness(List.of("jobs/remonttilinkki.yml"));

  @TempDir Path folder;

  @Test
  void aRunKilledAtEveryPlaceAndRepeatedGivesTheSameFiles() throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    assertThat(harness.run(undisturbed)).isZero();
    Path killed = folder.resolve("killed");

    for (String point :
        List.of(
            "plan",
            "slice-begun:2",
            "slice",
            "slice-stored:3",
            "history",
            "purge",
            "report",
            "publish-moved",
            "done")) {
      assertThat(harness.killedAt(killed, point)).as(point).isTrue();
    }
    assertThat(harness.run(killed)).isZero();

    Map<String, String> files = KillHarness.contents(undisturbed);
    assertThat(files).hasSizeGreaterThan(2);
    assertThat(KillHarness.contents(killed)).isEqualTo(files);
  }

  @Test
  void aKillWhileFormerOutputsAreReplacedOrTheStateIsCompactedLosesNothing() throws Exception {
    Path undisturbed = folder.resolve("undisturbed");
    assertThat(harness.run(undisturbed)).isZero();
    assertThat(harness.run(undisturbed, "--again")).isZero();
    Path killed = folder.resolve("killed");

    assertThat(harness.killedAt(killed, "published")).isTrue();
    assertThat(harness.killedAt(killed, "publish-aside", "--again")).isTrue();
    assertThat(harness.killedAt(killed, "checkpoint")).isTrue();
    assertThat(harness.run(killed)).isZero();

    assertThat(KillHarness.contents(killed)).isEqualTo(KillHarness.contents(undisturbed));
  }
}
