package fi.seloste.detect;

import fi.seloste.declare.Category;

/**
 * What the words of a header say that the field holds.
 *
 * @param category the category
 * @param weight 0 to 1: 0.8 and more when the words leave no doubt, less than 0.5 when only the
 *     values can settle it
 * @param part which part of the category or whose: {@code first}, {@code last}, {@code owner} (an
 *     employee of the company itself), {@code tail} (the end of an identity code) and the like;
 *     empty for the whole
 */
public record HeaderHint(Category category, double weight, String part) {}
