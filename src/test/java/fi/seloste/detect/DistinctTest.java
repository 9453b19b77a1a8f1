package fi.seloste.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DistinctTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 300, 400, 5000, 400_000})
  void isTheLibrarysSketchOfAllHashes(int hashes) throws IOException {
    SplittableRandom random = new SplittableRandom(hashes);
    Distinct distinct = new Distinct();
    HllSketch sketch = new HllSketch(12, TgtHllType.HLL_8);
    for (int i = 0; i < hashes; i++) {
      long hash = random.nextLong();
      for (int again = random.nextInt(3); again >= 0; again--) {
        distinct.see(hash);
        sketch.update(hash);
      }
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    distinct.write(new DataOutputStream(out));

    assertThat(out.toByteArray()).endsWith(sketch.toCompactByteArray());
    assertThat(distinct.estimate()).isEqualTo(Math.round(sketch.getEstimate()));
  }
}
