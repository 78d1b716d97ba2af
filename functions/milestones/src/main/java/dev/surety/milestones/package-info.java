/** The milestones function: funding, submission, review and approval. */
@NullMarked
package dev.surety.milestones;

import org.jspecify.annotations.NullMarked;
