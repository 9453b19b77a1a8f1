package fi.seloste;

import fi.seloste.collect.Formats;
import fi.seloste.collect.Layout;
import fi.seloste.collect.Reason;
import fi.seloste.collect.Slice;
import fi.seloste.collect.SourceFile;
import fi.seloste.collect.Table;
import fi.seloste.declare.Category;
import fi.seloste.declare.Condition;
import fi.seloste.detect.Classifier;
import fi.seloste.detect.FieldFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens every file of a job and fixes how it will be read. */
final class Planning {

  /** Tests cut small files into many slices. */
  private static final long SLICE_BYTES = Long.getLong("seloste.slice", 32L << 20);

  private static final long MOST_SLICES = 4_000;

  private final JobFile job;
  private final Classifier classifier;
  private final LocalDate asOf;
  private final List<Condition> conditions;
  private final Unpacked unpacked;

  Planning(JobFile job, Classifier classifier, LocalDate asOf, Unpacked unpacked) {
    this.asOf = asOf;
    this.unpacked = unpacked;
    this.job = job;
    this.classifier = classifier;
    this.conditions = Conditions.of(job.register(), job.policy());
  }

  Plan plan() throws IOException {
    SourceFiles found = SourceFiles.of(job);
    long sliceBytes = Math.max(SLICE_BYTES, found.bytes() / MOST_SLICES);
    List<Plan.PlannedFile> files = new ArrayList<>();
    List<Plan.PlannedSlice> slices = new ArrayList<>();
    for (Map.Entry<JobFile.Source, List<SourceFile>> source : found.bySource().entrySet()) {
      List<Plan.PlannedFile> planned = new ArrayList<>();
      Nest nest = new Nest(unpacked, new Opening(source.getKey(), sliceBytes, planned));
      for (SourceFile file : source.getValue()) {
        nest.visit(file);
      }
      for (Plan.PlannedFile file : unmet(source.getKey(), planned)) {
        cut(files.size(), file, slices);
        files.add(file);
      }
    }
    return new Plan(List.copyOf(files), found.missing(), List.copyOf(slices), Plan.Decided.NOTHING);
  }

  private static void cut(int place, Plan.PlannedFile file, List<Plan.PlannedSlice> slices) {
    int parts = file.layout().slices().size();
    for (Slice slice : file.layout().slices()) {
      slices.add(new Plan.PlannedSlice(place, slice, file.size() / parts));
    }
  }

  /** Plans one file of a source and what is inside it. */
  List<Plan.PlannedFile> files(JobFile.Source source, SourceFile file, long sliceBytes)
      throws IOException {
    List<Plan.PlannedFile> planned = new ArrayList<>();
    new Nest(unpacked, new Opening(source, sliceBytes, planned)).visit(file);
    return List.copyOf(planned);
  }

  /** Plans the files of a source and what is inside them. */
  private final class Opening implements Nest.Visitor {
    private final JobFile.Source source;
    private final long sliceBytes;
    private final List<Plan.PlannedFile> planned;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Path, Plan.Outer> outers = new HashMap<>();

    Opening(JobFile.Source source, long sliceBytes, List<Plan.PlannedFile> planned) {
      this.source = source;
      this.sliceBytes = sliceBytes;
      this.planned = planned;
    }

    @Override
    public Layout file(Placed placed, SourceFile opened, @Nullable Reason flaw) {
      boolean outer = placed.steps().isEmpty();
      String stamp = outer ? stamp(opened.path()) : "";
      Layout layout = Formats.plan(opened, sliceBytes).noting(placed.notes());
      List<Plan.PlannedTable> tables = new ArrayList<>();
      if (layout.reason() == null) {
        Sample sample = new Sample(opened, layout, classifier, source, asOf);
        sample.read();
        for (int i = 0; i < layout.tables().size(); i++) {
          Table table = layout.tables().get(i);
          List<FieldFound> fields = sample.settled(i);
          tables.add(
              new TablePlanning(job, source, conditions, new Headers(table.header(), fields))
                  .planned(sample.clocks(i)));
        }
      }
      // a file on the disk also when nobody can read it: a purge asks whether it has changed
      String sha = outer || layout.reason() == null ? sha256(opened.path()) : "";
      if (outer) {
        sha = onDisk(placed, stamp, sha);
      }
      List<Reason> told = flaw == null ? List.of() : List.of(flaw);
      add(placed, opened.size(), sha, layout, told, tables);
      return layout;
    }

    @Override
    public void closed(Placed placed, Reason reason) {
      Path path = placed.file().path();
      String sha = placed.steps().isEmpty() ? onDisk(placed, stamp(path), sha256(path)) : "";
      Layout layout = Layout.unread("", reason).noting(placed.notes());
      add(placed, placed.file().size(), sha, layout, List.of(), List.of());
    }

    /** A file that was written to meanwhile has no content that its layout is known to fit. */
    private String onDisk(Placed placed, String stamp, String sha) {
      SourceFile file = placed.outer();
      String sure = stamp.equals(stamp(file.path())) ? sha : "";
      outers.put(
          file.path(),
          new Plan.Outer(
              file.path().toUri().toString(), file.size(), file.modified(), stamp, sure));
      return sure;
    }

    @Override
    public void inside(Placed placed, int files, @Nullable Reason reason) {
      int place = places.getOrDefault(placed.key(), 0);
      List<Reason> more = reason == null ? List.of() : List.of(reason);
      planned.set(place, planned.get(place).with(files, more));
    }

    private void add(
        Placed placed,
        long size,
        String sha,
        Layout layout,
        List<Reason> told,
        List<Plan.PlannedTable> tables) {
      places.put(placed.key(), planned.size());
      planned.add(
          new Plan.PlannedFile(
              source.id(),
              placed.file().name(),
              size,
              placed.file().modified(),
              Objects.requireNonNull(outers.get(placed.outer().path())),
              placed.steps(),
              0,
              sha,
              layout,
              told,
              List.copyOf(tables)));
    }
  }

  private static String stamp(Path path) {
    try {
      return SourceCheck.stamp(path);
    } catch (IOException e) {
      return "";
    }
  }

  /** Headers that the job names and no table of the source has are told on its first file. */
  private static List<Plan.PlannedFile> unmet(JobFile.Source source, List<Plan.PlannedFile> files) {
    Set<String> named = named(source);
    List<Headers> tables =
        files.stream()
            .flatMap(file -> file.layout().tables().stream())
            .map(table -> new Headers(table.header(), List.of()))
            .toList();
    named.removeIf(
        header ->
            header.startsWith("#") || tables.stream().anyMatch(table -> table.named(header) >= 0));
    if (named.isEmpty() || tables.isEmpty()) {
      return files;
    }
    List<Reason> told = named.stream().map(header -> Reason.of("field-missing", header)).toList();
    List<Plan.PlannedFile> all = new ArrayList<>(files);
    int first = 0;
    while (all.get(first).layout().tables().isEmpty()) {
      first++;
    }
    all.set(first, all.get(first).with(all.get(first).files(), told));
    return all;
  }

  private static Set<String> named(JobFile.Source source) {
    Set<String> named = new LinkedHashSet<>(source.key());
    named.addAll(source.clocks().values());
    named.addAll(source.fields().keySet());
    Stream.of(source.subjects(), source.recipient())
        .filter(choice -> choice != null && choice.column() != null)
        .forEach(choice -> named.add(String.valueOf(choice.column())));
    JobFile.OriginField origin = source.origin();
    if (origin != null) {
      named.add(origin.column());
      if (origin.informed() != null) {
        named.add(origin.informed());
      }
    }
    if (source.entitledBy() != null) {
      named.addAll(source.entitledBy().match().keySet());
    }
    JobFile.CallFields calls = source.calls();
    if (calls != null) {
      Stream.of(calls.direction(), calls.number(), calls.queue(), calls.recording())
          .filter(java.util.Objects::nonNull)
          .forEach(named::add);
    }
    return named;
  }

  /** The categories that the job gives to fields of this table, by place. */
  static Map<Integer, List<Category>> told(JobFile.Source source, Table table) {
    Headers headers = new Headers(table.header(), List.of());
    Map<Integer, List<Category>> told = new LinkedHashMap<>();
    source
        .fields()
        .forEach(
            (header, categories) -> {
              int place = headers.named(header);
              if (place >= 0) {
                told.put(place, categories);
              }
            });
    return told;
  }

  /** The hash of a file's content, in hexadecimal; empty when it cannot be read to its end. */
  static String sha256(Path file) {
    if (!Files.isRegularFile(file)) {
      return "";
    }
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] buffer = new byte[1 << 20];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha.update(buffer, 0, n);
      }
      return HexFormat.of().formatHex(sha.digest());
    } catch (IOException e) {
      return "";
    } catch (NoSuchAlgorithmException e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }
}
