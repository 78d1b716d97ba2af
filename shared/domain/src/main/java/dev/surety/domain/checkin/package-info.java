/** The regular conversations between both sides: held by people, recorded by one, confirmed. */
@NullMarked
package dev.surety.domain.checkin;

import org.jspecify.annotations.NullMarked;
