package dev.surety.http;

import dagger.Module;
import dagger.Provides;
import dev.surety.domain.work.Chance;

/** What every HTTP function needs besides its endpoints. */
@Module
public interface HttpModule {
  @Provides
  static Patience patience(Chance chance) {
    return Patience.jittered(chance);
  }
}
