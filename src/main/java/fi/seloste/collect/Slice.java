package fi.seloste.collect;

/**
 * A part of a file that is read in one go, whose result is stored in one transaction. Slices of one
 * file do not overlap and leave nothing out; each begins at a true record start.
 *
 * @param table the index of its table in the layout, or -1 when it holds all tables of the file
 * @param from the first byte of a text file, or whatever the format counts in
 * @param to where it ends, exclusive
 * @param firstRow the {@linkplain Values#row row} of its first record
 * @param firstLine the {@linkplain Values#line line} of its first record
 */
public record Slice(int table, long from, long to, long firstRow, long firstLine) {}
