package fi.seloste;

import fi.seloste.collect.Database;
import fi.seloste.declare.Fields;
import fi.seloste.declare.Form;
import fi.seloste.declare.Key;
import fi.seloste.declare.Shapes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form of a data base in a job file. */
final class DatabaseForm {

  private static final Key<String> URL =
      Key.required("url", "Its JDBC URL, without credentials.", Shapes.text("a JDBC URL"));
  private static final Key<String> QUERY =
      Key.optional("query", "The query to ask; it may only read.", Shapes.text("a query"));
  private static final Key<List<String>> TABLES =
      Key.or(
          List.of(),
          "tables",
          "The tables to read; * stands for any part of a name.",
          Shapes.oneOrMore(Shapes.text("the name of a table")));
  private static final Key<String> USER_ENV =
      Key.optional(
          "user-env",
          "The environment variable that holds the user's name.",
          Shapes.text("the name of an environment variable"));
  private static final Key<String> PASSWORD_ENV =
      Key.optional(
          "password-env",
          "The environment variable that holds the password.",
          Shapes.text("the name of an environment variable"));

  static final Form<JobFile.Jdbc> FORM =
      new Form<>(
          "a data base",
          List.of(URL, QUERY, TABLES, USER_ENV, PASSWORD_ENV),
          DatabaseForm::database);

  private DatabaseForm() {}

  private static JobFile.@Nullable Jdbc database(Fields f) {
    String url = f.get(URL).strip();
    boolean right = true;
    if (!url.startsWith("jdbc:")) {
      f.mistake(URL, "a JDBC URL begins with jdbc:, such as jdbc:postgresql://host/name");
      right = false;
    } else if (Database.revealing(url)) {
      f.mistake(URL, "credentials do not belong here; name variables in user-env and password-env");
      right = false;
    }
    if (f.get(TABLES).isEmpty() == (f.find(QUERY) == null)) {
      f.mistake(URL, "give either a query or tables");
      right = false;
    }
    return right
        ? new JobFile.Jdbc(
            url, f.find(QUERY), f.get(TABLES), f.find(USER_ENV), f.find(PASSWORD_ENV))
        : null;
  }
}
