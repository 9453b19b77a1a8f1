package fi.seloste.declare.notice;

/** The tables that the readers share, for one language. */
record Lexicon(
    String language,
    Cues cues,
    Phrases categories,
    Groups groups,
    Conditions conditions,
    Measures measures) {

  static Lexicon of(String language) {
    return new Lexicon(
        language,
        new Cues(language),
        new Phrases("category-phrases.tsv", language),
        new Groups(language),
        new Conditions(language),
        new Measures(language));
  }
}
