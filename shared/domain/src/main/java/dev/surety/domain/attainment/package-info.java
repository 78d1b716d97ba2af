/** How well the agreed standards were kept: settled clocks, observations, and what they add to. */
@NullMarked
package dev.surety.domain.attainment;

import org.jspecify.annotations.NullMarked;
