/** What must hold when requests race, processes die and services fail. */
@NullMarked
package dev.surety.verify.guarantee;

import org.jspecify.annotations.NullMarked;
