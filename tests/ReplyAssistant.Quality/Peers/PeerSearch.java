import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.QueryBuilder;

/** Lucene as it comes, with SmartChineseAnalyzer and BM25, behind the lines that PeerWorker.cs speaks. */
public final class PeerSearch {
    private static final int TOP = 10;

    private final Analyzer analyzer = new SmartChineseAnalyzer();
    private final QueryBuilder queries = new QueryBuilder(analyzer);
    private final IndexWriter writer;
    private DirectoryReader reader;
    private IndexSearcher searcher;

    private PeerSearch(Path folder) throws IOException {
        Directory directory = FSDirectory.open(folder);
        writer = new IndexWriter(directory, new IndexWriterConfig(analyzer));
        writer.commit();
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
    }

    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, false, "UTF-8");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PeerSearch peer = new PeerSearch(Paths.get(arguments[0]));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] asked = line.split("\t");
            peer.answer(asked, out);
            out.println(".");
            out.flush();
        }
        peer.writer.close();
    }

    private void answer(String[] asked, PrintStream out) throws IOException {
        switch (asked[0]) {
            case "build":
            case "add":
                long started = System.nanoTime();
                try (BufferedReader passages = Files.newBufferedReader(Paths.get(asked[1]))) {
                    for (String line = passages.readLine(); line != null; line = passages.readLine()) add(line);
                }
                publish();
                out.println((System.nanoTime() - started) / 1e6);
                break;
            case "each":
                for (List<String> document : documents(asked[1])) {
                    long one = System.nanoTime();
                    for (String line : document) add(line);
                    publish();
                    out.println((System.nanoTime() - one) / 1e6);
                }
                break;
            case "remove":
                for (String id : Files.readAllLines(Paths.get(asked[1]))) {
                    writer.deleteDocuments(new Term("document", id));
                    publish();
                }
                break;
            case "queries":
                for (String line : Files.readAllLines(Paths.get(asked[1]))) search(line.split("\t"), out);
                break;
            case "bytes":
                out.println(bytes());
                break;
            default:
                throw new IllegalArgumentException(asked[0]);
        }
    }

    private static List<List<String>> documents(String file) throws IOException {
        List<List<String>> documents = new ArrayList<>();
        String last = null;
        for (String line : Files.readAllLines(Paths.get(file))) {
            String document = line.substring(0, line.indexOf('\t'));
            if (!document.equals(last)) documents.add(new ArrayList<>());
            documents.get(documents.size() - 1).add(line);
            last = document;
        }
        return documents;
    }

    private void add(String line) throws IOException {
        String[] fields = line.split("\t", 3);
        Document passage = new Document();
        passage.add(new StringField("document", fields[0], Field.Store.NO));
        passage.add(new StoredField("key", fields[0] + ":" + fields[1]));
        passage.add(new TextField("text", fields[2], Field.Store.YES));
        writer.addDocument(passage);
    }

    // On disk, and found by the next search.
    private void publish() throws IOException {
        writer.commit();
        DirectoryReader next = DirectoryReader.openIfChanged(reader);
        if (next == null) return;
        reader.close();
        reader = next;
        searcher = new IndexSearcher(reader);
    }

    // A hit is a passage with its text, as the other programs give it.
    private void search(String[] asked, PrintStream out) throws IOException {
        StringBuilder keys = new StringBuilder();
        long started = System.nanoTime();
        Query query = queries.createBooleanQuery("text", asked[1]);
        int read = 0;
        if (query != null) {
            for (ScoreDoc hit : searcher.search(query, TOP).scoreDocs) {
                Document passage = searcher.doc(hit.doc);
                read += passage.get("text").length();
                keys.append('\t').append(passage.get("key"));
            }
        }
        long took = System.nanoTime() - started;
        if (read < 0) throw new IllegalStateException();
        out.println(asked[0] + '\t' + took / 1e6 + keys);
    }

    /** What the index takes without the stored texts, inside compound files too. */
    private long bytes() throws IOException {
        Directory directory = writer.getDirectory();
        long sum = 0;
        for (SegmentCommitInfo segment : SegmentInfos.readLatestCommit(directory)) {
            for (String file : segment.files()) if (!file.endsWith(".cfs")) sum += counted(file, directory);
            if (!segment.info.getUseCompoundFile()) continue;
            try (Directory inside = segment.info.getCodec().compoundFormat().getCompoundReader(directory, segment.info, IOContext.DEFAULT)) {
                for (String file : inside.listAll()) sum += counted(file, inside);
            }
        }
        return sum;
    }

    private static long counted(String file, Directory directory) throws IOException {
        return file.matches(".*\\.fd[tmx]") ? 0 : directory.fileLength(file);
    }
}
