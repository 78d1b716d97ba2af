/** The terms document of API.md: read strictly, into the domain's words. */
@NullMarked
package dev.surety.json.terms;

import org.jspecify.annotations.NullMarked;
