package fi.seloste.declare;

/** Which of several clock dates counts. */
public enum Pick {
  EARLIEST,
  LATEST
}
