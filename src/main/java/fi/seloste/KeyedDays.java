package fi.seloste;

import fi.seloste.expire.Day;
import java.util.Arrays;

/** The last day of each key, by keyed hash: twelve bytes an entry, in tables half full at most. */
final class KeyedDays {

  private long[] keys = new long[1 << 10];
  private int[] days = new int[1 << 10];
  private int size;
  private boolean doubt;

  KeyedDays() {
    Arrays.fill(days, Day.MISSING);
  }

  /** Something of the source could not be read: no day of it is certain. */
  void doubt(boolean now) {
    doubt |= now;
  }

  /** Adds a day; what only says that there is none adds nothing. */
  void add(long key, int day) {
    boolean says = Day.known(day) || day == Day.UNREADABLE || day == Day.FUTURE;
    if (!says) {
      return;
    }
    if (size * 2 >= keys.length) {
      grow();
    }
    int slot = slot(key);
    if (days[slot] == Day.MISSING) {
      size++;
      keys[slot] = key;
      days[slot] = day;
    } else {
      days[slot] = certain(days[slot]) && certain(day) ? Math.max(days[slot], day) : Day.UNREADABLE;
    }
  }

  private static boolean certain(int day) {
    return Day.known(day);
  }

  /** The last day of a key; {@link Day#EMPTY} when it has none. */
  int day(long key) {
    if (doubt) {
      return Day.UNREADABLE;
    }
    int day = days[slot(key)];
    return day == Day.MISSING ? Day.EMPTY : day;
  }

  private int slot(long key) {
    int slot = (int) (key ^ key >>> 32) & keys.length - 1;
    while (days[slot] != Day.MISSING && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private void grow() {
    long[] before = keys;
    int[] had = days;
    keys = new long[before.length * 2];
    days = new int[before.length * 2];
    Arrays.fill(days, Day.MISSING);
    for (int i = 0; i < before.length; i++) {
      if (had[i] != Day.MISSING) {
        int slot = slot(before[i]);
        keys[slot] = before[i];
        days[slot] = had[i];
      }
    }
  }
}
