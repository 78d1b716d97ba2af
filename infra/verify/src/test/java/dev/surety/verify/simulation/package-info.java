/**
 * A seeded simulation of all that moves money: a workload that knows what each call must come to,
 * an auditor in plain maps, and faults in between.
 */
@NullMarked
package dev.surety.verify.simulation;

import org.jspecify.annotations.NullMarked;
