package fi.seloste;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a shell offers when somebody presses the tab key. */
class CompletionTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh"})
  void aShellGetsAScriptThatKnowsTheCommands(String shell) {
    assertThat(script(shell))
        .contains("scan", "--since-last", "init", "--exports", "complete -F")
        .startsWith(shell.equals("zsh") ? "#compdef seloste\n" : "#!/usr/bin/env bash\n");
  }

  @Tag("desk")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ini                 | init
          scan --sin          | --since-last
          scan --log-format j | json
          init --language s   | sv
          init --not          | --notice
          completion z        | zsh
          purge nowh          |
          """)
  void bashOffersWhatGoesOn(String typed, String offered) throws Exception {
    Path file = Files.writeString(folder.resolve("seloste.bash"), script("bash"));
    String[] words = ("seloste " + typed).split(" ");
    String ask =
        """
        compopt() { :; }
        . "$0"
        COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        read -r _ _ _ _ function _ <<< "$(complete -p seloste)"
        "$function" seloste "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
        echo "${COMPREPLY[*]}"
        """;
    List<String> command =
        new java.util.ArrayList<>(List.of("bash", "--norc", "-c", ask, file.toString()));
    command.addAll(List.of(words));
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(said).strip()).isEqualTo(offered == null ? "" : offered);
  }

  private static String script(String shell) {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      assertThat(Seloste.run("completion", shell)).isZero();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
