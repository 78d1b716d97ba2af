/** The client's file on the provider it chose, and what the service costs with and without it. */
@NullMarked
package dev.surety.domain.dossier;

import org.jspecify.annotations.NullMarked;
