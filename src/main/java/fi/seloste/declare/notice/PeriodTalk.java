package fi.seloste.declare.notice;

import java.util.regex.Pattern;

/** What a sentence with a period is about: keeping and deleting, or something else that lasts. */
final class PeriodTalk {

  /** Verbs of keeping and deleting; the rest of the retaining words need a retention heading. */
  static final Pattern CORE =
      Pattern.compile(
          "aggregat|koostetaan|tallentu\\S* päälle|nauhoittu\\S*"
              + " päälle|ylikirjo|korvautu|säil[yöi]|varastoin|poist|tuho|hävit|anonymi|arkisto|säilö|tallessa|lagra|spara|bevar|förvar|rader"
              + "|gallr|anonymis|förstör|avlägsn|utplån|retain|stor(?:e|ing|age)|kept|keep|delet"
              + "|eras|remov|destroy|anonymi|retention|purge|dispos|vanhene",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static final Pattern ANSWER =
      Pattern.compile(
          "vastaa(?!nott)|vastat|vastau|besvar|\\bsvar|respond|response|reply|answer|toimite(?:taan|mme)|toteut(?:et|am)aan|käsitellään"
              + " pyyn|pyyn[nt]\\S* (?:\\S+"
              + " ){0,4}(?:kuluessa|sisällä|mennessä)|(?:kuluessa|sisällä) (?:\\S+ ){0,4}pyyn|inom"
              + " \\S+ (?:\\S+ ){0,5}begär|within (?:\\S+ ){1,8}request|request (?:\\S+"
              + " ){0,5}within|ilmoitamme|meddelar vi|notify",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  static final Pattern OTHER =
      Pattern.compile(
          "takuu|oltava voimassa|on voimassa|määräaikainen"
              + " tilaus|betalas|maksetaan|kokeilu(?:jakso|aika)|trial|provperiod|laina-?ai|irtisano|palautusoik|palautusaik|peruutusoik|vaihdet|vaihta|täyttän|vuotia|alle"
              + " \\d|\\bikä|ikäis|välein|maksuaik|toimitusaik|reklamoi|kokemus|uudistu|voimaan|garanti|uppsägning|ångerrätt|byts|fyllt|under"
              + " \\d+ år|warranty|guarantee|notice period|changed every|years old|under the"
              + " age|over the age|\\baged?\\b|aged of|every \\d"
              + "|uudelleenvahvis|maksuehto|netto|irtisanomisaik",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  static final Pattern GOES =
      Pattern.compile(
          "järjestelmästä|poistetaan|tuhotaan|hävitetään|raderas|deleted|erased|removed",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** A sentence on goods or things, which are no data. */
  static final Pattern THINGS =
      Pattern.compile(
          "(?iu)(?:\\p{L}+"
              + " )?(?:tavara|esinee|tuotteet|laitteet|näytteet|vaatteet|avaimet|föremål|varor|goods|items|products|devices)\\p{L}*"
              + " .*");

  private PeriodTalk() {}
}
