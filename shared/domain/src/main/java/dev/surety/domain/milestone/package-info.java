/** Milestones: funding, submission, review, approval. */
@NullMarked
package dev.surety.domain.milestone;

import org.jspecify.annotations.NullMarked;
