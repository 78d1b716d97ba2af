package dev.surety.http;

import dagger.Module;
import dagger.Provides;

/** What every HTTP function needs besides its endpoints. */
@Module
public interface HttpModule {
  @Provides
  static Patience patience() {
    return Patience.jittered();
  }
}
