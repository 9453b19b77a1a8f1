package fi.seloste.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source of the job and what was found in it.
 *
 * @param id the source's id
 * @param kind {@code crm}, {@code calls}, {@code spreadsheets} or {@code documents}
 * @param records its record kind; null when the job does not say
 * @param location the country where its data are kept; null when the job does not say
 * @param store the place where its files lie; null when the job does not say
 * @param purpose what the list is used for; null when the job does not say
 * @param disclosure whether the source is a disclosure to someone (the cohorts say to whom)
 * @param tables every table that was read
 */
public record SourceFound(
    String id,
    String kind,
    @Nullable String records,
    @Nullable String location,
    @Nullable String store,
    @Nullable String purpose,
    boolean disclosure,
    List<TableFound> tables) {}
