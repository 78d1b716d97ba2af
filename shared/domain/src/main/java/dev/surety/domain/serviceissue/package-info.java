/** Service issues: what is wrong with the service, raised and answered under clocks. */
@NullMarked
package dev.surety.domain.serviceissue;

import org.jspecify.annotations.NullMarked;
