const fs = require('node:fs');
const { minify } = require('@swc/core');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');

const { DEVELOPMENT_URL, publishedManifest, publishedUrl } = require('./src/tools/release/publishedManifest');

/** Where the add-in is published: the manifest's addresses are rewritten to it. */
const addinUrl = publishedUrl(process.env.ADDIN_URL ?? DEVELOPMENT_URL);

/** The pane's own rules; servers may add headers such as frame-ancestors, which a meta tag cannot carry. */
const paneCsp = [
  "default-src 'none'",
  "script-src 'self' https://appsforoffice.microsoft.com",
  // Office.js and Fluent write inline styles; scripts never need the same.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' https://appsforoffice.microsoft.com",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What else is said of compiling stands in .swcrc. */
const swc = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: { loader: 'swc-loader', options: { configFile: path.resolve(__dirname, '.swcrc'), jsc: { target } } },
});

/**
 * A function that is used once is not moved to where it is used: there it is made anew at each call, and the domain
 * gets a third slower.
 */
const minimized = { javascript: { compress: { passes: 2, reduce_funcs: false } } };

/** What webpack has put together is looked through once more: what modules gave each other is known by then. */
const again = {
  apply(compiler) {
    compiler.hooks.compilation.tap('again', (compilation) => {
      const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
      compilation.hooks.processAssets.tapPromise({ name: 'again', stage }, async (assets) => {
        for (const name of Object.keys(assets).filter((file) => /^taskpane.*\.js$/.test(file))) {
          const options = { compress: minimized.javascript.compress, mangle: true };
          const { code } = await minify(String(assets[name].source()), options);
          compilation.updateAsset(name, new compiler.webpack.sources.RawSource(code));
        }
      });
    });
  },
};

const common = (name) => ({
  name,
  context: __dirname,
  devtool: false,
  resolve: {
    extensions: ['.ts', '.tsx', '.js'],
    alias: {
      // The reader of zip files without its writers and its own workers: a third of the size.
      '@zip.js/zip.js$': path.resolve(__dirname, 'node_modules/@zip.js/zip.js/lib/zip-core-reader.js'),
      // The names of Fluent's design tokens are reckoned, not listed: 4 kB less before anything is seen.
      [path.resolve(__dirname, 'node_modules/@fluentui/tokens/lib/tokens.js')]: path.resolve(
        __dirname,
        'src/taskpane/fluentTokens.ts',
      ),
    },
  },
  performance: { hints: false },
  stats: 'errors-warnings',
  cache: {
    type: 'filesystem',
    name,
    cacheDirectory: path.resolve(__dirname, '.cache/webpack'),
    buildDependencies: { config: ['webpack.config.js', '.swcrc'].map((name) => path.resolve(__dirname, name)) },
  },
});

/** The help pages as files of the bundle, so that a developer's server has them as well as the published one. */
const helpPages = {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('HelpPages', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: 'HelpPages', stage }, async () => {
        const { helpFiles } = await import('./src/tools/release/help.mjs');
        for (const [name, content] of Object.entries(helpFiles(path.resolve(__dirname, 'docs')))) {
          compilation.emitAsset(`hjalp/${name}`, new sources.RawSource(content));
        }
      });
    });
  },
};

/** Pane and ribbon commands: one page, because they share one runtime. */
const addin = (mode, serving) => ({
  ...common(`addin-${mode}`),
  name: 'addin',
  mode,
  target: ['web', 'es2020'],
  entry: { taskpane: './src/taskpane/index.tsx' },
  output: {
    path: path.resolve(__dirname, 'dist/addin'),
    filename: '[name].[contenthash:10].js',
    chunkFilename: '[name].[contenthash:10].js',
    clean: true,
  },
  // The CSP allows no eval, in development neither.
  devtool: mode === 'production' ? false : 'source-map',
  optimization: { minimizeOptions: minimized },
  module: { rules: [swc('es2020')] },
  plugins: [
    again,
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: 'src/taskpane/taskpane.html',
      chunks: ['taskpane'],
      // The template has it before the first script: a policy rules only what comes after it.
      templateParameters: { csp: paneCsp },
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets', to: 'assets' },
        // IIS reads its headers from a file beside the others.
        { from: 'src/tools/release/hosting/web.config', to: 'web.config' },
        {
          from: 'manifest.xml',
          to: 'manifest.xml',
          transform: (content) => publishedManifest(String(content), addinUrl),
        },
      ],
    }),
    helpPages,
  ],
  devServer: {
    host: 'localhost',
    port: 3000,
    hot: false,
    liveReload: true,
    static: false,
    headers: { 'Access-Control-Allow-Origin': '*' },
    ...(serving && { server: developmentHttps() }),
  },
});

/** Excel accepts the pane over https only; the certificates come from office-addin-dev-certs. */
function developmentHttps() {
  const home = require('node:os').homedir();
  const file = (name) => path.join(home, '.office-addin-dev-certs', name);
  if (!fs.existsSync(file('localhost.key'))) return 'http';
  return {
    type: 'https',
    options: { key: file('localhost.key'), cert: file('localhost.crt'), ca: file('ca.crt') },
  };
}

/** The workbench page and its host worker: for demonstration and tests, never published. */
const workbench = (mode) => ({
  ...common(`workbench-${mode}`),
  name: 'workbench',
  mode,
  target: ['web', 'es2022'],
  entry: { workbench: './src/workbench/page/index.tsx' },
  output: {
    path: path.resolve(__dirname, 'dist/workbench'),
    publicPath: 'auto',
    filename: '[name].js',
    chunkFilename: '[name].js',
    // The example register is made after this by npm run build.
    clean: { keep: /example\.xlsx$/ },
  },
  optimization: { minimize: false },
  module: {
    rules: [
      swc('es2022'),
      // The page needs a little of the host only: what it does not use of the host's face is left out.
      { test: /src[\\/]host[\\/]/, sideEffects: false },
      { test: /\.css$/, use: ['style-loader', 'css-loader'] },
      { test: /\.woff2?$/, type: 'asset/resource', generator: { filename: 'fonts/[name][ext]' } },
    ],
  },
  plugins: [new HtmlPlugin({ filename: 'index.html', template: 'src/workbench/page/index.html' })],
});

module.exports = (env, argv) => {
  const mode = argv.mode ?? 'production';
  return [addin(mode, env.WEBPACK_SERVE === true), workbench(mode)];
};
