/** What the relationship is to come to: KPIs measured or reviewed, goals attained or missed. */
@NullMarked
package dev.surety.domain.goal;

import org.jspecify.annotations.NullMarked;
