package fi.seloste.detect;

import fi.seloste.declare.Category;

/**
 * A category that a header hints at.
 *
 * @param weight 0 to 1; several hints of one header share it
 * @param part the part of the header that says so
 */
record HeaderHint(Category category, double weight, String part) {}
