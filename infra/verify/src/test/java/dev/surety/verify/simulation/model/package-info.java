/** What the law says there must be, in plain maps: written from the design, not from the code. */
@NullMarked
package dev.surety.verify.simulation.model;

import org.jspecify.annotations.NullMarked;
