package dev.surety.local.template;

/** The template lacks, or says in a way not understood here, something the embedded stack needs. */
public final class UnreadableTemplate extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UnreadableTemplate(String sentence) {
    super(sentence);
  }

  UnreadableTemplate(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
