package fi.seloste;

import java.io.IOException;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Where the job repository lies and who scans the slices: this process alone, or a cluster. */
sealed interface Engine extends AutoCloseable permits EmbeddedEngine, SharedEngine {

  /**
   * Spring with the monthly job and its database.
   *
   * @throws StateException when the database cannot be used
   */
  ConfigurableApplicationContext spring() throws IOException;

  /** A month was published: what it no longer needs may go. */
  void published();

  @Override
  void close();

  /** Starts Spring, without its own ideas of shutting down and logging. */
  static ConfigurableApplicationContext started(
      Class<?> configuration, Consumer<GenericApplicationContext> beans, String... properties) {
    return new SpringApplicationBuilder(configuration)
        .web(WebApplicationType.NONE)
        .registerShutdownHook(false)
        .logStartupInfo(false)
        .bannerMode(org.springframework.boot.Banner.Mode.OFF)
        .initializers(context -> beans.accept((GenericApplicationContext) context))
        .properties(
            "spring.main.log-startup-info=false",
            "spring.batch.job.enabled=false",
            "spring.batch.jdbc.initialize-schema=never",
            "spring.batch.jdbc.isolation-level-for-create=read_committed")
        .properties(properties)
        .run();
  }
}
