/** What somebody can ask for; each act knows what must be answered. */
@NullMarked
package dev.surety.verify.simulation.act;

import org.jspecify.annotations.NullMarked;
