/** Whatever happened to a contract: what is stored is what its timeline replays to. */
@NullMarked
package dev.surety.verify.export;

import org.jspecify.annotations.NullMarked;
