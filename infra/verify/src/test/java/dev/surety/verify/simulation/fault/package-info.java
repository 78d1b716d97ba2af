/** What goes wrong on the way. */
@NullMarked
package dev.surety.verify.simulation.fault;

import org.jspecify.annotations.NullMarked;
