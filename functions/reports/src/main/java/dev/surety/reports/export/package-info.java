/** The whole contract as a sequence of records that anybody can verify (docs/EXPORT.md). */
@NullMarked
package dev.surety.reports.export;

import org.jspecify.annotations.NullMarked;
