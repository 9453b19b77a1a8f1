package fi.seloste;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Places where a test ends the process as a power failure would: no hook, no finally, no flush.
 * {@code -Dseloste.kill=NAME} or {@code NAME:N} asks for one; without it nothing is done. {@code
 * -Dseloste.wait=NAME:MILLIS} waits at one each time, as slow storage would.
 */
final class KillPoint {

  private static final int KILLED = 137;
  private static final String[] ASKED = System.getProperty("seloste.kill", "").split(":", 2);
  private static final String[] WAIT = System.getProperty("seloste.wait", "").split(":", 2);
  private static final AtomicInteger PASSED = new AtomicInteger();

  private KillPoint() {}

  /** Ends the process the N-th time that it comes here, when this place is asked for. */
  static void at(String name) {
    if (ASKED[0].equals(name) && PASSED.incrementAndGet() == number()) {
      Runtime.getRuntime().halt(KILLED);
    }
    if (WAIT[0].equals(name)) {
      long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(Long.parseLong(WAIT[1]));
      while (System.nanoTime() < until) {
        LockSupport.parkNanos(until - System.nanoTime());
      }
    }
  }

  /** Ends the process N milliseconds from now, when this place is asked for. */
  static void during(String name) {
    if (ASKED[0].equals(name)) {
      Thread killer =
          new Thread(
              () -> {
                long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(number());
                while (System.nanoTime() < until) {
                  Thread.onSpinWait();
                }
                Runtime.getRuntime().halt(KILLED);
              },
              "kill");
      killer.setDaemon(true);
      killer.start();
    }
  }

  private static int number() {
    return ASKED.length < 2 ? 1 : Integer.parseInt(ASKED[1]);
  }
}
