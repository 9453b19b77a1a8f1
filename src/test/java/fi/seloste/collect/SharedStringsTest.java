package fi.seloste.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharedStringsTest {

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 100_000, 5_000_000, Long.MAX_VALUE})
  void givesEveryStringBackWhetherItIsInMemoryOrSpilled(long bound) throws IOException {
    Random random = new Random(bound);
    List<String> added = new ArrayList<>();
    try (SharedStrings strings = new SharedStrings(bound)) {
      SheetBytes text = new SheetBytes();
      for (int i = 0; i < 70_000; i++) {
        String string = "ä" + i + "x".repeat(random.nextInt(i % 1000 == 0 ? 40_000 : 60));
        added.add(i % 7 == 0 ? "" : string);
        text.clear();
        text.append(added.get(i));
        strings.add(text);
      }
      List<Integer> order = new ArrayList<>(IntStream.range(0, added.size()).boxed().toList());
      Collections.shuffle(order, random);

      assertThat(strings.count()).isEqualTo(added.size());
      for (int index : order) {
        text.clear();
        if (strings.length(index) > 0) {
          strings.copy(index, strings.length(index), text);
        }
        assertThat(text.text(0, text.size())).isEqualTo(added.get(index));
      }
    }
  }
}
