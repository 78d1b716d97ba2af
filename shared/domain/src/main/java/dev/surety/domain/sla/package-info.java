/** Service levels: metrics, targets, thresholds, clocks. */
@NullMarked
package dev.surety.domain.sla;

import org.jspecify.annotations.NullMarked;
