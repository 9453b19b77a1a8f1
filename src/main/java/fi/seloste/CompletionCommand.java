package fi.seloste;

import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seloste completion}: the script by which a shell completes commands and options. */
@Command(
    name = "completion",
    description = "Prints the script by which bash or zsh completes commands and options.",
    mixinStandardHelpOptions = true,
    footerHeading = "%nExamples:%n",
    footer = {
      "  source <(seloste completion bash)               in ~/.bashrc",
      "  source <(seloste completion zsh)                in ~/.zshrc"
    })
final class CompletionCommand implements Callable<Integer> {

  /** The shells. */
  enum Shell {
    BASH,
    ZSH;

    /** As people write it, and as a shell offers it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  @Parameters(arity = "1", paramLabel = "bash|zsh", description = "the shell")
  private Shell shell = Shell.BASH;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    CommandLine whole = Objects.requireNonNull(spec.parent()).commandLine();
    // the same script serves both; by its first line zsh also finds it among its functions
    String before = shell == Shell.ZSH ? "#compdef seloste\n" : "";
    System.out.print(before + AutoComplete.bash("seloste", whole));
    return 0;
  }
}
