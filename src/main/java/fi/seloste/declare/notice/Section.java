package fi.seloste.declare.notice;

/** What a part of a notice is about, whatever its heading says. */
enum Section {
  CONTROLLER,
  CONTACT,
  REGISTER_NAME,
  SUBJECTS,
  PURPOSES,
  LEGAL_BASIS,
  CONTENTS,
  SOURCES,
  DISCLOSURES,
  TRANSFERS,
  PROTECTION,
  RETENTION,
  RIGHTS,
  MARKETING,
  RECORDINGS,
  COOKIES,
  DATE,
  OTHER
}
