package fi.seloste.match;

/**
 * Something that was seen record by record, counted: the raw material of checks that field profiles
 * cannot answer.
 *
 * @param kind what was seen: the code of the check that asks for it
 * @param source the source's id
 * @param file the file's name
 * @param table the table's name
 * @param field the header of the field; empty when it is about the record
 * @param detail an id that tells sightings of one kind apart, such as a direction or an origin;
 *     where the register's entries have no id, an entry's index
 * @param records in how many records
 * @param firstRow the row of the first one
 */
public record Sighting(
    String kind,
    String source,
    String file,
    String table,
    String field,
    String detail,
    long records,
    long firstRow) {}
