package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The arithmetic of the model, by hand. */
class ClusterModelTest {

  /** 100 MB/s to plan, 50 MB/s a slot, 1 GB/s of storage, 20 ms, 6 commits, 500/s, 10 ms, 60 s. */
  private final ClusterModel model = new ClusterModel(100e6, 50e6, 1e9, 0.020, 6, 500, 0.010, 60);

  @Test
  void slicesAre32MebibytesUntilThereAreFourThousand() {
    assertThat(ClusterModel.slices(320L << 20)).isEqualTo(10);
    assertThat(ClusterModel.slices(1e12)).isEqualTo(4_000);
    assertThat(ClusterModel.slices(1)).isEqualTo(1);
  }

  @Test
  void addsWhatTheManagerDoesAloneToWhatTheSlotsShare() {
    // 1 TB: planning 10,000 s; (20,000 + 4,000 * 0.02) / 10 = 2,008 s; 4,000 * 0.01 + 60 = 100 s
    assertThat(model.seconds(1e12, 10)).isCloseTo(12_108, within(0.5));
    assertThat(model.limit(1e12, 1)).isEqualTo(ClusterModel.Limit.SCANNING);
    assertThat(model.limit(1e12, 10)).isEqualTo(ClusterModel.Limit.PLANNING);
  }

  @Test
  void moreSlotsThanSlicesOrThanTheStorageBearsAreOfNoUse() {
    double few = 64L << 20;
    assertThat(model.seconds(few, 2)).isEqualTo(model.seconds(few, 200));
    // 1 GB/s for all: 1,000 s, however many read
    assertThat(model.seconds(1e12, 1_000)).isCloseTo(10_000 + 1_000 + 100, within(0.5));
  }

  @Test
  void coordinationWeighsLessTheLargerTheSlices() {
    assertThat(model.overhead(32 << 20)).isCloseTo(0.020 / (0.671 + 0.020), within(0.001));
    assertThat(model.overhead(1e12)).isLessThan(model.overhead(32 << 20));
  }
}
